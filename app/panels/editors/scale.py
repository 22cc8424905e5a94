"""Where a value stands on a slider: a linear or a logarithmic scale between two ends."""

import math
from dataclasses import dataclass, replace

from app.core.parameters import Parameter
from app.panels.editors.numbers import nice

POSITIONS = 1000
"""Steps of a slider from one end to the other."""

DECADES = 3
"""How far a logarithmic slider reaches to either side of a default whose range is not declared."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The range of a slider; both ends can be reached and lie within the parameter's limits."""

    low: float
    high: float
    log: bool
    is_whole: bool

    def position(self, value: float) -> int:
        """The slider position nearest to a value, 0 … POSITIONS."""
        if self.high <= self.low:
            return 0
        if self.log:
            # Of logarithms, for high / low can be too large for a float.
            low, value, high = (math.log(each) for each in (self.low, max(value, self.low), self.high))
        else:
            # Of halves, for high - low can be too large; but half of the smallest float is nothing.
            part = 1.0 if math.isfinite(self.high - self.low) else 0.5
            low, value, high = part * self.low, part * value, part * self.high
        share = (value - low) / (high - low)
        return round(min(max(share, 0.0), 1.0) * POSITIONS)

    def value(self, position: int) -> float:
        """The value at a slider position, rounded to three significant digits; the ends are exact."""
        if position <= 0:
            return self._whole(self.low)
        if position >= POSITIONS:
            return self._whole(self.high)
        share = position / POSITIONS
        raw = self._logarithmic(share) if self.log else self._linear(share)
        return self._whole(min(max(nice(raw), self.low), self.high))

    def _logarithmic(self, share: float) -> float:
        low, high = math.log(self.low), math.log(self.high)
        return math.exp(low + (high - low) * share)

    def _linear(self, share: float) -> float:
        raw = self.low * (1.0 - share) + self.high * share
        # Near zero, three digits of the value would be finer than one position of the slider.
        width = self.high / POSITIONS - self.low / POSITIONS
        step = 10.0 ** math.floor(math.log10(width)) if width > 0 else 0.0
        return round(raw / step) * step if step else raw

    def holding(self, value: float) -> "Scale":
        """The same scale, widened where the value lies outside."""
        if self.log and value <= 0:
            return self
        return replace(self, low=min(self.low, value), high=max(self.high, value))

    def _whole(self, value: float) -> float:
        return round(value) if self.is_whole else float(value)


def scale_of(parameter: Parameter) -> Scale | None:
    """The scale of a numeric parameter's slider; None where neither limits nor a soft range bound it."""
    low, high = parameter.soft or _hard_range(parameter)
    if low is None or high is None or low >= high:
        return None
    log = parameter.log and (low > 0 or parameter.type is int)
    whole = parameter.type is int
    if log and low <= 0:
        low = 1
    return Scale(_inside(low, high, parameter), _inside(high, low, parameter), log, whole)


def _hard_range(parameter: Parameter) -> tuple[float | None, float | None]:
    default = parameter.default if isinstance(parameter.default, (int, float)) else None
    low = parameter.above if parameter.at_least is None else parameter.at_least
    high = parameter.below if parameter.at_most is None else parameter.at_most
    if parameter.log and default:
        reach = 10.0**DECADES
        return max(low or 0.0, default / reach), default * reach if high is None else min(high, default * reach)
    if low is not None and high is None and default is not None:
        high = max(1.0, 4 * default)
    return low, high


def _inside(end: float, other: float, parameter: Parameter) -> float:
    """The end itself, or where a limit excludes it, a thousandth of the range inside."""
    if parameter.type is int:
        return end if parameter.allows(end) else end + (1 if other > end else -1)
    return end if parameter.allows(end) else nice(end + (other - end) / POSITIONS)
