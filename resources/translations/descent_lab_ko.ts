<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>Action</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Gallery…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title and &amp;notes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step &amp;forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten steps forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten steps back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fas&amp;ter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the &amp;next optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another &amp;random start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again with the &amp;values shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Level lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Gradient arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known &amp;minima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Trails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Descent direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Optimizers and their equations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Descent Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours of the landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts &amp;against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames as a table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run as JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animation (GIF)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch script…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chart}: logarithmic axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when the program starts again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BatchEditor</name>
    <message>
        <source>All samples in every step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CatalogPopup</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient evaluations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsEditor</name>
    <message>
        <source>Features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This column does not hold numbers only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContenderCard</name>
    <message>
        <source>More settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContenderDetails</name>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning-rate schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContendersPanel</name>
    <message>
        <source>Add optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contenders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContendersTable</name>
    <message>
        <source>Numbers of the contenders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CsvEditor</name>
    <message>
        <source>No file is chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one feature that is not the target.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dataset</name>
    <message>
        <source>CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own table, one sample in each row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noisy line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slope and an intercept to find: θ has just two numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sine wave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wave that no line fits; finding its frequency is full of local minima.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No straight line separates the classes; a hidden layer does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One class surrounds the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arms wound around each other: hard for a small network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round clouds: straight lines separate them while they are apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclusive or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opposite quarters share a class: the classic case that one layer cannot learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iris flowers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three species from four lengths; one species is easy, two overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diabetes progression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A noisy regression whose features differ in scale; it shows why one standardizes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two classes from thirty features of very different scales.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wine cultivars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three classes that separate well once standardized.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten classes from 64 pixels: small batches pay off here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>The loss is {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lowest loss known anywhere is {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No loss can be lower than {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss of the last steps is {value} on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope is {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across the whole picture this slope would lower the loss by {value} of its range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest curvature is {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest curvature is {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ground bends {value} times more across than along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate is {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here a learning rate is stable up to {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nearest known minimum is {value} away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each step takes away {value} % of the loss that is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last step was {value} long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across the valley {value} % of the steps turn back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the way covered only {value} % remains; the rest was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest steps are {value} times as long as those before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the way covered by the last steps only {value} % remains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On average only {value} % of the slope points one way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the learning rate to {rate}, {factor} times as much, so that a step here is {length} long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the learning rate to {rate}, half of what is stable here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the learning rate to {rate}; along the way it was stable only up to {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the learning rate to {rate}, so that a step does not overshoot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halve the learning rate to {rate}: the zigzag across the valley dies out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the learning rate to {rate}: this minimum cannot hold a rate above {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the learning rate to {rate}: the smaller the steps, the smaller the ball of noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it momentum: steps in one direction add up, and steps to and fro cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use Adam with a rate of {rate}: each coordinate steps about that far, however flat the ground is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use Newton&apos;s method: it divides by the curvature, so a ravine looks like a round bowl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make Newton&apos;s method saddle-free: with the size of each curvature, saddles repel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the learning rate fall to a hundredth over {steps} steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the learning rate fall to zero over {steps} steps, along a cosine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from {point}, the lowest of a few points spread over the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from random weights (Xavier), so that no two neurons are alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from another draw of the weights: seed {seed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from {point}, a small push away along the way down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try many starts and see which basin each of them ends in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add noise of size {sigma} to the gradient: it shakes the point loose, as mini-batches do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use batches of {size} samples: their noise shakes the point loose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use batches of {size} samples: their gradients scatter less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too early to tell: a trend takes {fewest} steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss falls: each step takes away {fall} % of what is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss falls; it is the lowest known so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss falls on the whole, though not in every step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss falls, but the learning rate is too small: {rate}, where {limit} would still be stable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point stands still. Its surroundings do not tell what kind of point this is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has met its stop condition at a loss of {loss}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the global minimum: the loss is {loss}, and the lowest value of all is {best}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the global minimum: the slope is zero, and a convex problem has no other minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss is {loss}, and it can never fall below {best}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point is caught in a local minimum: the loss is {loss}, while {best} is known elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope is zero and the ground rises to all sides: a local minimum. No lower loss is known elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point is on a plateau: the slope is only {slope}, so η‖∇f‖ is {length}, and hardly anything moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point is held by a saddle: there is hardly any slope, but the ground falls one way (curvature {lowest}) and rises another ({highest}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point is held by a saddle: there is neither slope nor curvature here, but around it the ground falls in {valleys} directions and rises in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point zigzags in a ravine that bends {condition} times more across than along. Each step takes away only {fall} % of the loss that is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point creeps along a ravine: its steep sides allow a learning rate of {limit} at most, and along the floor that is slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps jump to and fro and the loss does not fall: the learning rate {rate} is above {factor}/λmax = {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps undo one another and the loss does not fall: only {net} % of the way remains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss and steps keep growing: the learning rate {rate} is above {factor}/λmax = {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss and steps keep growing; the newest steps are {growth} times as long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point has left the picture and its steps keep growing. The landscape has no floor there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers became too large to compute with at step {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point hovers: slope and noise are in balance, and the loss stays near {mean} without a trend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point balances on a top: the slope is zero, and the ground falls to all sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss rises for the moment. A few more steps will tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evidence does not single out one state.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Editors</name>
    <message>
        <source>change of problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of an optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of the stop conditions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Equation</name>
    <message>
        <source>The gradient points where the loss grows fastest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay adds a pull towards zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The moving average of the gradients smooths the direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The moving average of the squared gradients measures their size in each coordinate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same correction for the squared gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AMSGrad divides by the largest average so far; without it this is the average itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The correction makes up for the average having started at zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each coordinate gets its own learning rate, small where gradients are large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the gradient strays from its own average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The average squared surprise; it is small where the gradient is steady.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step is the smoothed direction, at each coordinate&apos;s own rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of past steps over the size of the gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient, rescaled to the size of past steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The moving average of the squared steps serves the next step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step goes against the rescaled gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The squared gradients add up and are never forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The common rate falls with the number of steps when a decay is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step goes against the gradient, each coordinate at its own rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest recent gradient in each coordinate fades slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam&apos;s own step, which knows nothing of the weight decay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pull towards zero is added to the step, not to the gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate falls with the number of steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decay term adds a pull towards zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step goes against the gradient and its pull.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the gradient changed over it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One over the measured curvature; η at first and where there is no valley.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step goes straight downhill by the measured length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the last direction; at 0 the method starts anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The direction keeps part of the last one, unless that would go uphill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope along the direction promises a decrease.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accepted length; it is 0 if none was accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step has the accepted length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step goes against the gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard normal numbers are drawn anew for every step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heat sets the size of the kick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step goes downhill and is kicked aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The direction of the last inner step allows for the guessed curvature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length of the last inner step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many values and gradients the inner steps have asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One update is the sum of its inner steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search looks straight downhill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many lengths were tried until one kept enough of the promise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fresh mixture of the average and the new gradient gives the direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The average that is kept forgets more slowly than the mixture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every coordinate counts the same; weight decay pulls towards zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step goes against this direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The velocity keeps a share of its past and adds the new gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step goes against the velocity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The momentum of this step warms up towards β₁.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The momentum of the next step is used for the look ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The product of all momenta corrects for the start at zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The average as it will be after the next step, seen from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The direction counts the new gradient once more, as if the velocity had acted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curvatures along the main axes; a negative one means a saddle or a hill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way to where the fitted parabola has no slope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step goes that way, by the share η.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the loss is above its least value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a straight slope this length would lead right down to the least value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step goes straight downhill by this length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The direction mixes the new gradient with the average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size mixes the new square with the average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step is the mixed direction, at each coordinate&apos;s own rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many gradients effectively make up the second average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trust in the division; at 0 the step is plain momentum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each coordinate gets its own learning rate once the average is trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The moving average of the gradients is kept only when centered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking away the squared mean leaves the spread of the gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient, measured in units of its own size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The velocity keeps a share of its past when a momentum is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is negative where the slope has turned, so the last step went too far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step size grows while the sign holds and shrinks when it turns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each coordinate has its own step size, within the limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the slope has turned, the coordinate waits for one step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step has the sign of the slope and its own size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way uphill to the worst point nearby.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient there is used in place of the one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every coordinate counts the same, however steep it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of the gradients moves by at most a small share of the new square.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Another export is still going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {name} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled; no file was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Families</name>
    <message>
        <source>Your own formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps along the gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rate for each coordinate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curvature and line searches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open a scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of the notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to {name} first?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be saved: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormulaEditor</name>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula of x, or of x and y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use x in one dimension, x and y in two; ^ is the power.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{axis} from, to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bounds of {axis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type two numbers, the smaller one first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where descent gets stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate and schedules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizers compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches, noise and streams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data, losses and models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plateau and two wells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient descent crawls into the nearer well, while momentum rolls through it into the deeper one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope says which way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each step goes against the slope, and it shrinks as the slope shrinks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too small, good, too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above 2 divided by the curvature a rate diverges; far below it creeps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient in two dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient is perpendicular to the level line; it does not aim at the minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stuck in a local minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the strongest momentum leaves the local minimum that holds the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum crosses the plateau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the slope fades, gradient descent comes to a stop and momentum rolls on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held up by a saddle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saddle delays gradient descent, and noise or momentum leaves it much sooner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bowl full of ripples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient descent takes the nearest of many minima; momentum rolls on to the best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thrown off a cliff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One huge slope throws a large rate out for good; bounded steps survive it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which minimum will it be?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From one and the same start, four optimizers find three different minima.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedules against noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With noisy gradients a constant rate keeps hovering, and a falling one settles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rate that diverges on the steep start works when it grows from nearly nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zigzag in a ravine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient descent jumps from wall to wall; the others go along the floor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same ravine, turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rate for each axis loses its advantage when the ravine lies aslant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five ways across a plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adaptive methods divide by the size of the slope, so a plain does not stop them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rosenbrock&apos;s valley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To find the valley is easy; to follow its flat floor takes very long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newton knows the curvature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the curvature, six steps do more than a thousand of gradient descent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A formula of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a formula of x and y; its slope and curvature are worked out exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full batch: all samples, few steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each step is exact but costs the whole data set: 6,000 samples pay for 60 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mini-batch: ten samples a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten samples give a good guess of the slope at a tenth of the price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD: one sample a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After one pass over the data the line fits, but it never comes to rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online learning: each sample once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pass, sample by sample, comes close to the best border there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full batch stays in a local minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The surface of all samples never changes, so its local minimum holds the ball.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD shakes itself free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every sample has a surface of its own, and the changes shake the ball free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The batch grows during the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger and larger batches calm the path as a falling learning rate would.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A growing data set, with the mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divided by the number of samples, the steps do not grow with the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A growing data set, with the sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summed and not averaged, the steps grow with the data until the run diverges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small batch, small rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight passes over the data in 512 small steps: the curve to be matched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large batch: scale the rate with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An eightfold batch keeps the pace if the learning rate grows eightfold too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outliers and the squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squared errors let a few outliers pull the line away from all other samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outliers and the Huber loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loss that grows in a straight line keeps to the samples that agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real data, as measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurements far from zero make a ravine in which gradient descent creeps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real data, standardized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centred and scaled, the same data allow a rate a hundred times as large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting from zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When all neurons start at zero, no weight gets a slope and nothing is learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting with Xavier&apos;s weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random weights make the neurons differ, and the same network learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting pre-trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A start that has learned from some samples saves the slowest part of the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A narrow network gets stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With two hidden neurons, both optimizers end on the same high level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wide network has a way out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another structure of the model reshapes the landscape, and the trap is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network unwinds two spirals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam gets a deep network off its plateau far sooner than plain SGD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network of sixteen hidden neurons reads digits that it has never seen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GalleryDialog</name>
    <message>
        <source>Gallery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>Optimizers, schedules and landscapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landscapes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Descent Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Descent Lab {version}&lt;/h3&gt;&lt;p&gt;A laboratory for gradient descent: optimizers race on loss landscapes and train small models, and every number of every step can be seen.&lt;/p&gt;&lt;p&gt;Free software under the MIT licence.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Landscape</name>
    <message>
        <source>Ackley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A nearly flat outside full of shallow pits, around one deep funnel with a pointed tip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat in the middle with steep ridges at the corners. A learning rate that suits one is wrong for the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tilted elliptic bowl: one minimum, and a mild zigzag on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round bowl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient points straight away from the minimum, so every path is a straight line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cliff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gentle slope ends at a cliff. One huge gradient there throws a large learning rate far away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain with a cliff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gentle plain falls off a cliff. The gradient at the edge is so large that one step can undo all progress; clipping or a smaller rate helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parabola</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One minimum and no obstacle. Gradient descent arrives whenever the learning rate is below 2 divided by the curvature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two equally deep minima with a hill between them. The side of the start decides which one is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One narrow hole in a vast plain. Unless the start is near, the gradient tells nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ravine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One direction is far steeper than the other. Gradient descent zigzags across the ravine and crawls along it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own formula of x, or of x and y. Its slope and curvature are worked out exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goldstein–Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss spans six powers of ten, so no single learning rate suits both the walls and the floor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Griewank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A very shallow bowl under a regular ripple. Close up there are only local minima; from afar it looks like a bowl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hills and hollows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three hills, three hollows and level ground around them. A start on the outside goes nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Himmelblau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four equally deep minima. Where you start, and how you step, decides which one you find.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope is the same everywhere and jumps at the minimum, so a fixed learning rate keeps hopping over it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long parallel waves over a bowl: crossing them is hard, running along them is easy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monkey saddle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three valleys and three ridges meet at a point where slope and curvature both vanish; the loss falls without end in the valleys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wide plain with hardly any slope, and one way down. The step shrinks with the slope, so the start is very slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plateau with a drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Almost no slope until the edge of the hole. The step shrinks with the slope, so far away hardly anything moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flat-bottomed bowl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curvature vanishes at the bottom, so the steps shrink long before the minimum is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rastrigin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bowl with a ripple: a local minimum near every pair of whole numbers, and only one of them is the global one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rastrigin, one dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parabola with a ripple: a new local minimum near every whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rosenbrock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curved valley is found at once, but its floor is so flat that the way along it takes very long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up in one direction, down in the other. The slope vanishes at the centre, which is no minimum; below it the loss falls without end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local minimum, plateau, global minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classic picture: a local minimum on the left, a plateau on the way down, and the global minimum on the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six-hump camel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six minima in three pairs: two global, two local, and two barely deep enough to hold a ball.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spiral valley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two valleys wind around the centre. The way down leads along a curve that keeps turning, with walls on both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Styblinski–Tang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four wells of different depth, one in each quarter. Only the one on the lower left is the global minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three-hump camel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A global minimum between two local ones, in a long tilted valley.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tilted double well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A local minimum next to the global one. Plain gradient descent stays in whichever well it starts in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plateau and two wells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A flat shoulder, a local well on the left, the global well on the lower right. Momentum can roll through the first; plain gradient descent stays in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loss</name>
    <message>
        <source>Cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being sure and wrong costs most; it is the loss for classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Huber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small errors count by their square, large ones by their size: outliers pull less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors count by their square, so one outlier can outweigh many samples.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move of the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss = {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run with the values shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MlpEditor</name>
    <message>
        <source>Hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The widths of 1 to 8 layers, each from 1 to 1024, with commas between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type 1 to 8 widths, each from 1 to 1024.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>Linear model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weighted sum of the features: with the squared error, a bowl with one minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A straight border between classes; the loss has one minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multi-layer perceptron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers bend the model, and with it the loss landscape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One tanh neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the neuron saturates its landscape is a plateau without slope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sine neuron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frequency to find, and a local minimum at every wrong one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain of two weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest deep network: a saddle at zero between two valleys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponential growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A flat valley beside a cliff: one large step is thrown far away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesDialog</name>
    <message>
        <source>Title and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {count} more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>This is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be {limits}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumbersEditor</name>
    <message>
        <source>At least one number is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is outside its limits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumbersField</name>
    <message>
        <source>Type numbers with commas between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They must be whole numbers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Optimizer</name>
    <message>
        <source>AdaBelief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large steps where the gradient is as expected, small ones where it surprises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adadelta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of past steps sets the size of the next, so no rate has to be tuned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adagrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each coordinate gets its own rate, which only ever falls as squared gradients add up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum, divided by the size of the gradients: every coordinate moves about η per step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adamax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam that divides by the largest recent gradient, so one large gradient calms many steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam whose pull towards zero does not depend on the size of the gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Averaged SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient descent with a falling rate; the average of its points is calmer than the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barzilai–Borwein</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the gradient changed over the last step tells how long the next may be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conjugate gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each direction keeps part of the last, so a ravine is not crossed again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each step goes straight downhill, and it shrinks as the slope shrinks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Langevin dynamics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random kicks carry the point over small bumps; a lower temperature lets it settle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L-BFGS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the gradient changed over past steps tells the curvature, and so the way to the minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tries a long step first and shortens it until the loss really falls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the sign of a smoothed gradient counts, so every coordinate moves exactly η.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A velocity gathers the gradients, so the point rolls over plateaus and small bumps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAdam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam that looks one step ahead and lets its momentum warm up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nesterov momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum that looks ahead: it brakes before the valley floor, not after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newton&apos;s method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curvature tells how far to go: a bowl takes one step, but saddles attract.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polyak step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who knows how low the valley is can compute how far to go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QHAdam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam that listens to the newest gradient as well as to the averages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quasi-hyperbolic momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mixture of the new gradient and its average has the best of both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAdam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam with a built-in warm-up: it starts as momentum and divides only when it knows enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dividing by the recent size of the gradients makes steep and flat coordinates move alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rprop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the sign of the slope counts, so plateaus are crossed as fast as cliffs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradient of the worst point nearby leads away from sharp minima towards flat ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the sign of the slope counts, so the step does not shrink near the minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yogi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam whose rates rise only slowly when the gradients become small.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Parameter</name>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many samples each step looks at; all of them is full-batch descent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which order the samples are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean over the batch keeps the step&apos;s size whatever m is; the sum does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the last batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smaller batch that remains at the end of an epoch is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many samples are there before the first step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples per step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many samples arrive with each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only so many of the latest samples are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standardize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every feature is centred on 0 and scaled to a standard deviation of 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of samples that lie far off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope of the true line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intercept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the true line crosses x = 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amplitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The height of the wave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast the wave goes up and down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many samples are drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standard deviation of the normal noise on every sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the moons are moved apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inner radius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The radius of the inner circle; the outer one has 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many arms, each a class of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each arm winds around the centre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many clouds, each a class of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the centers are from the origin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest size of a number of θ; a landscape has its bounds instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The middle of the bell curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The width of the bell curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-training steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps the pre-training takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest learning rate that the pre-training tries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the samples that the pre-training sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of the cliff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the loss falls at the cliff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steepness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sharp the edge is. The largest slope is the height times this, divided by 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curvature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly the curve bends. Above a learning rate of 2 divided by it, the steps grow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of the barrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How high the hill between the two wells is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest curvature divided by the smallest. It bounds how fast gradient descent can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angle of the ravine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A turned ravine takes away the help of learning rates chosen for each coordinate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth of the hollow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the bottom lies below the plain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the hollow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far from the bottom the slope can be felt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth of the hole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the bottom lies below the plateau.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the hole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of the ripple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How deep the local minima are. Zero leaves a plain bowl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How deep the local minima are. Zero leaves a plain parabola.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of the minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The minimum lies at a and a squared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steepness of the walls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much steeper the walls of the valley are than its floor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of the walls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How high the walls between the arms are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast the valleys wind; zero leaves them straight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the curve leans. Zero makes both wells equally deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth of the left well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deeper the left well, the harder it is to roll through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth of the right well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How deep the well on the lower right is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The error from which the loss grows in a straight line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bend after each hidden layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hidden layer as wide as the one before adds that one&apos;s output, which smooths the landscape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bend between the two weights; the identity has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far a step goes for a given gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly every step also pulls θ towards zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the last velocity that is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How slowly the average of the gradients forgets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squared-gradient memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How slowly the average of the squared gradients forgets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small number that keeps the division away from zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AMSGrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide by the largest average met so far, so that steps never grow again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required decrease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the decrease promised by the slope that a step must reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A refused step length is multiplied by this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most reductions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After so many refused lengths the point stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epsilon under the root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small number added to the average of squares in every step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How slowly the averages of squares forget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast the learning rate falls with the number of steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the sum of squared gradients starts with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It pulls θ towards zero and lets the rate fall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power of the rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How steeply the rate falls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of averaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The average runs over the steps after this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The long step is BB1, the short one BB2 of the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How hard the point is shaken, in units of the loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inner steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most inner steps in one update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inner evaluations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most evaluations in one update; if empty, 5/4 of the inner steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No inner step follows once every slope is this small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No inner step follows once θ or the loss changed by so little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From so many past inner steps the curvature is guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the length of an inner step is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dampening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of each new gradient that is left out of the velocity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast the momentum reaches its full strength β₁.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is added to every curvature; large values give gradient descent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saddle-free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the size of each curvature, so that saddles and maxima repel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of the loss at its minimum; the method has to know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the gradient average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At 0 only the new gradient counts, at 1 only the average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the squared average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At 0 only the new square counts, at 1 only the average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide by the spread of the gradients in place of their size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the sign of the gradient turned, the step size is multiplied by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the sign of the gradient held, the step size is multiplied by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest step size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step size falls below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest step size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step size grows beyond it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far away the worst neighbour is looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal noise of this size is added to each gradient, as a mini-batch would.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run ends after so many steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norm below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converged when the slope is smaller than this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss change below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converged when one step changes the loss by less than this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step length below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converged when a step is shorter than this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converged when the loss is no larger than this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps the schedule takes from its first rate to its last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate is multiplied by this each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate at the bottom of the curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate at the top of the curve; it takes the place of the optimizer&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate grows from near zero to its first value over so many steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps pass before the first restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth of the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each period is so many times as long as the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate at the bottom of the cycle; it takes the place of the optimizer&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many steps lead from the bottom to the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many steps lead back down; if empty, as many as up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the tops stay, halve with every cycle, or fall with every step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the learning rate to start with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the learning rate to end with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate falls after each of these steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the rise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of all steps in which the rate rises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First divisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rate is the highest divided by this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last divisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last rate is the first divided by this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At 1 the rate falls in a straight line; a higher power falls faster at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many steps without a better loss are put up with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loss counts as better if it is lower by this share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cooldown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For so many steps after a drop no loss counts as bad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate never falls below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps between drops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate falls after every so many steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss grows by half of this times the squared weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This share of the samples is set aside to test the model on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>Allowed: {limits}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change starts the run again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointEditor</name>
    <message>
        <source>Starting point θ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number for each parameter, with commas between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number is needed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs {n} numbers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Loss landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning from data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemPanel</name>
    <message>
        <source>Landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is minimised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate stays what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate falls gently, then fast, then gently again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine with restarts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each restart is a new chance to leave a poor minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyclic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate swings between settling and exploring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate loses the same share with every step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate changes in a straight line and then stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate drops at the steps you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A careful start, a long stretch of large steps, and a calm end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polynomial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate falls to zero at a step that is known beforehand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce on plateau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate drops when the loss has stopped falling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large steps first to travel, small ones later to settle.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShippedEditor</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>θ has more than two coordinates, so its loss cannot be drawn as a map.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Xavier uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signals keep their size on the way forward and back: made for tanh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xavier normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As Xavier uniform, with a bell curve: made for tanh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes up for the half that ReLU cuts away: made for ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As He uniform, with a bell curve: made for ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ball is dropped exactly here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anywhere with equal chance: in the bounds of a landscape, near zero for a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bell curve around one value, the same for every layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right for one layer; in a deeper model all neurons stay alike and nothing is learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model that has already learned from some samples starts in a better place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>converged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>global minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plateau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saddle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ravine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oscillating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise ball</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unclear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StopPanel</name>
    <message>
        <source>Stop conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StreamEditor</name>
    <message>
        <source>Samples arrive during the run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurfaceEditor</name>
    <message>
        <source>Landscape</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TitleField</name>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingEditor</name>
    <message>
        <source>Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Back to the start (Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back (←)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step forward (→)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position in the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps are shown in a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step} / {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as fast as possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speed} steps/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>Charts of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curve of the loss landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the loss landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Global minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surface of the loss in three dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A surface needs two parameters. This landscape has only one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A surface needs two parameters. This problem has more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The surface needs OpenGL, which this screen does not offer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
