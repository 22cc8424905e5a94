"""Exact partial derivatives of a graph, by the chain rule, node by node."""

from collections.abc import Callable

from app.core.formulas.graph import Graph, Node

Rule = Callable[[Graph, Node, Node], Node]
"""(graph, the node f(a), its operand a) to the node f′(a)."""


def derivative(graph: Graph, root: Node, variable: str) -> Node:
    """The node of ∂root/∂variable, added to the graph; it has at most a few nodes for each of root's."""
    slopes: dict[Node, Node] = {}
    for node in graph.needed_for((root,)):
        slopes[node] = _slope(graph, node, variable, slopes)
    return slopes[root]


def _slope(graph: Graph, node: Node, variable: str, slopes: dict[Node, Node]) -> Node:
    name, operands, _ = graph.operations[node]
    if name == variable:
        return graph.one
    slopes_in = [slopes[operand] for operand in operands]
    if all(slope == graph.zero for slope in slopes_in):
        return graph.zero
    if name in _CHAIN:
        return graph.times(_CHAIN[name](graph, node, operands[0]), slopes_in[0])
    return _SPECIAL[name](graph, node, operands, slopes_in)


def _add(graph: Graph, _: Node, __: tuple[Node, ...], slopes: list[Node]) -> Node:
    return graph.plus(*slopes)


def _subtract(graph: Graph, _: Node, __: tuple[Node, ...], slopes: list[Node]) -> Node:
    return graph.minus(*slopes)


def _negate(graph: Graph, _: Node, __: tuple[Node, ...], slopes: list[Node]) -> Node:
    return graph.negate(slopes[0])


def _multiply(graph: Graph, _: Node, operands: tuple[Node, ...], slopes: list[Node]) -> Node:
    a, b = operands
    if a == b:
        return graph.times(graph.times(graph.number(2.0), a), slopes[0])
    return graph.plus(graph.times(slopes[0], b), graph.times(a, slopes[1]))


def _divide(graph: Graph, node: Node, operands: tuple[Node, ...], slopes: list[Node]) -> Node:
    return graph.over(graph.minus(slopes[0], graph.times(node, slopes[1])), operands[1])


def _power(graph: Graph, node: Node, operands: tuple[Node, ...], slopes: list[Node]) -> Node:
    base, exponent = operands
    lower = graph.power(base, graph.minus(exponent, graph.one))
    if slopes[1] == graph.zero:
        return graph.times(graph.times(exponent, lower), slopes[0])
    along_base = graph.zero
    if slopes[0] != graph.zero:
        along_base = graph.times(graph.apply("zero_times", exponent, lower), slopes[0])
    value = graph.value_of(base)
    logarithm = graph.apply("log", base)
    if value is not None and value > 0.0:
        along_exponent = graph.times(logarithm, node)
    else:
        along_exponent = graph.apply("zero_times", node, logarithm)
    return graph.plus(along_base, graph.times(along_exponent, slopes[1]))


def _zero_times(graph: Graph, _: Node, operands: tuple[Node, ...], slopes: list[Node]) -> Node:
    a, b = operands
    along_a = graph.zero if slopes[0] == graph.zero else graph.apply("zero_times", slopes[0], b)
    along_b = graph.zero if slopes[1] == graph.zero else graph.apply("zero_times", a, slopes[1])
    return graph.plus(along_a, along_b)


def _minimum(graph: Graph, _: Node, operands: tuple[Node, ...], slopes: list[Node]) -> Node:
    return _chosen(graph, operands[0], operands[1], slopes[0], slopes[1])


def _maximum(graph: Graph, _: Node, operands: tuple[Node, ...], slopes: list[Node]) -> Node:
    return _chosen(graph, operands[1], operands[0], slopes[0], slopes[1])


def _where_less(graph: Graph, _: Node, operands: tuple[Node, ...], slopes: list[Node]) -> Node:
    return _chosen(graph, operands[0], operands[1], slopes[2], slopes[3])


def _chosen(graph: Graph, a: Node, b: Node, then: Node, otherwise: Node) -> Node:
    return then if then == otherwise else graph.apply("where_less", a, b, then, otherwise)


def _relu(graph: Graph, _: Node, operands: tuple[Node, ...], slopes: list[Node]) -> Node:
    return graph.apply("where_positive", operands[0], slopes[0])


def _where_positive(graph: Graph, _: Node, operands: tuple[Node, ...], slopes: list[Node]) -> Node:
    return graph.zero if slopes[1] == graph.zero else graph.apply("where_positive", operands[0], slopes[1])


def _arc(graph: Graph, a: Node) -> Node:
    """√(1 − a²), as √((1 − a)(1 + a)), which keeps its digits near ±1."""
    return graph.apply("sqrt", graph.multiply(graph.subtract(graph.one, a), graph.add(graph.one, a)))


def _log(graph: Graph, _: Node, a: Node) -> Node:
    return graph.divide(graph.one, a)


def _tan(graph: Graph, node: Node, _: Node) -> Node:
    return graph.add(graph.one, graph.multiply(node, node))


def _asin(graph: Graph, _: Node, a: Node) -> Node:
    return graph.divide(graph.one, _arc(graph, a))


def _acos(graph: Graph, _: Node, a: Node) -> Node:
    return graph.divide(graph.number(-1.0), _arc(graph, a))


def _atan(graph: Graph, _: Node, a: Node) -> Node:
    return graph.divide(graph.one, graph.add(graph.one, graph.multiply(a, a)))


def _sech_squared(graph: Graph, node: Node, a: Node) -> Node:
    return graph.multiply(graph.number(-2.0), graph.multiply(graph.apply("tanh", a), node))


def _sigmoid_slope(graph: Graph, node: Node, a: Node) -> Node:
    return graph.negate(graph.multiply(node, graph.apply("tanh", graph.multiply(graph.number(0.5), a))))


_CHAIN: dict[str, Rule] = {
    "sin": lambda graph, _, a: graph.apply("cos", a),
    "cos": lambda graph, _, a: graph.negate(graph.apply("sin", a)),
    "tan": _tan,
    "asin": _asin,
    "acos": _acos,
    "atan": _atan,
    "sinh": lambda graph, _, a: graph.apply("cosh", a),
    "cosh": lambda graph, _, a: graph.apply("sinh", a),
    "tanh": lambda graph, _, a: graph.apply("sech_squared", a),
    "exp": lambda graph, node, _: node,
    "log": _log,
    "sqrt": lambda graph, node, _: graph.divide(graph.number(0.5), node),
    "abs": lambda graph, _, a: graph.apply("sign", a),
    "sign": lambda graph, _, a: graph.zero,
    "sigmoid": lambda graph, _, a: graph.apply("sigmoid_slope", a),
    "softplus": lambda graph, _, a: graph.apply("sigmoid", a),
    "sigmoid_slope": _sigmoid_slope,
    "sech_squared": _sech_squared,
}

_SPECIAL: dict[str, Callable[[Graph, Node, tuple[Node, ...], list[Node]], Node]] = {
    "add": _add,
    "subtract": _subtract,
    "negate": _negate,
    "multiply": _multiply,
    "divide": _divide,
    "power": _power,
    "zero_times": _zero_times,
    "min": _minimum,
    "max": _maximum,
    "relu": _relu,
    "where_less": _where_less,
    "where_positive": _where_positive,
}
