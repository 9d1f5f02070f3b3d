/** Contract of alerts: what somebody should know of a stock. */
@NullMarked
package io.tillbook.api.alerts;

import org.jspecify.annotations.NullMarked;
