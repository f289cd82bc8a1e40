/** What operators take, tried as they use it: the chart, the alerts, the dashboards, the images. */
@NullMarked
package dev.countinghouse.shipped;

import org.jspecify.annotations.NullMarked;
