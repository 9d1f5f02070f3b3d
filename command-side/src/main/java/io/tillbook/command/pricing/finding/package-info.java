/** Findings about the prices of sales: recorded once, settled once. */
@NullMarked
package io.tillbook.command.pricing.finding;

import org.jspecify.annotations.NullMarked;
