/** Tests of the limits of promotions. */
@NullMarked
package io.tillbook.command.pricing.limit;

import org.jspecify.annotations.NullMarked;
