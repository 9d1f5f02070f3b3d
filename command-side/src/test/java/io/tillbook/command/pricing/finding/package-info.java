/** Tests of findings about the prices of sales. */
@NullMarked
package io.tillbook.command.pricing.finding;

import org.jspecify.annotations.NullMarked;
