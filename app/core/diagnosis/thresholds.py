"""Every threshold of the diagnosis, with its reason.

All numbers are relative. A length counts in widths of the picture (a surface's bounds; for a model the
size of θ itself), a loss in ranges of the loss (see `app.core.diagnosis.measure.scale`), a gradient in ranges per
width and a curvature in ranges per width². So no threshold changes when θ or the loss is rescaled.
"""

FEWEST_STEPS = 5
"""Rows before there is a word: two steps cannot show a trend, five can."""

HISTORY = 24
"""Rows that trends are read from: halves of 12 and thirds of 8 hold several turns of a zigzag."""

NOISE_HISTORY = 64
"""Rows that hovering is read from: a random walk's net way is then about 1/8 of its path."""

FEWEST_NOISE_ROWS = 32
"""Rows before hovering is told from a slow descent."""

PASSING_DOUBT = 12
"""An "unclear" of so many steps between two equal words is a pause, not a state: half of `HISTORY`."""

# -- minima ----------------------------------------------------------------------------------------

ARRIVED_DISTANCE = 0.01
"""Within 1 % of the width of a minimum: on a screen the point lies on it."""

ARRIVED_LOSS = 1e-3
"""And within 0.1 % of the loss range of its value, so that a long shallow valley is not the minimum yet."""

CERTAIN_LOSS = 1e-9
"""How far above the lowest loss a minimum found by its curvature may lie and still be the same value."""

POSITIVE_CURVATURE = 1e-3
"""The least curvature that proves a minimum: a bowl over the whole width would rise by 0.05 % of the range."""

POSITIVE_SHARE = 1e-6
"""And at least this share of the largest curvature, well above rounding in an exact Hessian."""

BOWL_CURVATURE = 0.1
"""The largest curvature of a minimum: a ripple of less than 1.3 % of the range counts as flat ground."""

# -- saddles and plateaus --------------------------------------------------------------------------

STATIONARY_SHARE = 0.1
"""A stationary point is believed where a second Newton step is under 10 % of the first.

On a quadratic nothing is left; at the inflection of x³ a quarter is, at the bottom of x⁴ 30 %, and in a
curved valley the second step is longer than the first.
"""

ROUNDING = 1e-12
"""A relative gradient or a second step this small is rounding and says nothing more."""

LINGERING = 0.02
"""Less than 2 % of the width covered in the last `FEWEST_STEPS` rows: the point lingers."""

SADDLE_DISTANCE = 0.03
"""Within 3 % of the width of the saddle that Newton's step points at."""

SADDLE_DROP = 5e-3
"""And within 0.5 % of the loss range of its value, so that a small but steep saddle is met only close by."""

SADDLE_CURVATURE = 0.5
"""The stronger of a saddle's two bends: over half the width it changes the loss by 6 % of its range."""

SADDLE_SHARE = 0.02
"""The weaker bend is at least 2 % of the stronger one."""

FLAT_REACH = 0.05
"""Flatness is asked of a neighbourhood of 5 % of the width."""

FLAT_CHANGE = 5e-3
"""Flat: over that neighbourhood slope and curvature change the loss by less than 0.5 % of its range.

The average slope, one range per width, would change it by 5 %; a plateau is ten times flatter.
"""

SEEN_SHARE = 1e-5
"""A saddle without curvature shows on the circle around it by more than this share of the loss range …"""

LEVEL_SHARE = 0.02
"""… and the slope across that circle is 50 times smaller, so that the point is its centre."""

STALLED_FALL = 1e-3
"""Nothing moves: at the present pace the loss above the lowest known one would last 1,000 steps."""

CRAWLING_SLOPE = 0.05
"""Ground that bends a little is a plateau too where its slope is 5 % of the average one …"""

CRAWLING_FALL = 5e-5
"""… and at the present pace the loss above the lowest known one would last 20,000 steps."""

WELL_ABOVE = 0.02
"""A plateau lies at least 2 % of the range above the lowest known loss; below that it is the floor."""

BASIN = 0.15
"""Where a minimum lies within 15 % of the width the flat ground is the basin's, not a plateau."""

STILL = 1e-4
"""Standing still: this gradient would change the loss by 0.01 % of its range over the whole width."""

# -- oscillation and divergence --------------------------------------------------------------------

GROWTH = 1.05
"""Growing: each third of the history peaks 5 % above the one before; 1.01 × the limit gives 37 % in 8 steps."""

STEP_GROWTH = 1.02
"""And its steps are 2 % longer; 1.01 × the limit gives 17 %."""

RUNAWAY = 3.0
"""Three widths outside the picture with growing steps: the landscape has no floor there."""

RETURNING = 0.25
"""Net way over path: a quarter or less means that the steps undo one another."""

FALLING = 0.05
"""The loss falls when the second half's peak is 5 % nearer to the lowest known loss than the first's."""

MOVING = 1e-6
"""A path per history below a millionth of the width is rounding."""

ALTERNATING = 0.6
"""Share of sign changes between consecutive steps that makes a zigzag (a random walk has 0.5)."""

# -- ravines and slow descents ---------------------------------------------------------------------

CONDITION = 20.0
"""From this condition number on, a rate safe across the valley makes under 10 % of the way along it."""

SLOW_FALL = 0.05
"""Slow: less than 5 % of the remaining loss goes in one step."""

ZIGZAG_SHARE = 0.1
"""The steep direction takes at least 10 % of the step's length: the zigzag is there to be seen."""

RATE_LIMITED = 0.25
"""Or the rate is at a quarter of its limit or more, so that the steep direction forbids to raise it fourfold."""

TIMID = 0.05
"""The rate is too small when it is under 5 % of its limit …"""

TIMID_FALL = 0.005
"""… and less than 0.5 % of the remaining loss goes in one step."""

# -- noise -----------------------------------------------------------------------------------------

HOVERING = 0.35
"""Net way over path of a hovering point; 64 steps of a random walk give 0.13, a descent nearly 1."""

NO_TREND = 1.0
"""No trend: halves whose means differ by less than one standard deviation; a straight line gives 1.73."""

NO_DRIFT = 0.6
"""No drift: the mean gradient is under 60 % of its root mean square; on a slope the two are equal."""

TURNED = 0.25
"""A fall has turned into a rise where the means of the short history's halves rise by a quarter of its height."""

# -- curvature of models ---------------------------------------------------------------------------

EXACT_DIMENSION = 32
"""Up to here the Hessian is built whole: 32 products cost no more than an iteration that converges."""

LANCZOS_STEPS = 40
LANCZOS_ACCURACY = 2e-3
"""The relative error at which the largest eigenvalue is good enough (asked for: 1 %)."""

MOST_PROBES = 8
"""Rows of a model's track whose curvature is worked out for a whole column of statuses."""

NEWTON_SLOPE = 0.1
"""A model's stationary point is looked for where the slope is under a tenth of a range per width.

Steeper ground has no stationary point within reach that would not be met a little later.
"""

PROBE_REACH = 0.01
"""A row borrows the curvature of a probed row within 1 % of the width."""
