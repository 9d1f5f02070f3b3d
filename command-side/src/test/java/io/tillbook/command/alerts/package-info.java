/** Tests of the decisions of alerts. */
@NullMarked
package io.tillbook.command.alerts;

import org.jspecify.annotations.NullMarked;
