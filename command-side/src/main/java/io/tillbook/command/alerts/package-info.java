/** Decides what is the matter with a stock, once for each time that it comes to be. */
@NullMarked
package io.tillbook.command.alerts;

import org.jspecify.annotations.NullMarked;
