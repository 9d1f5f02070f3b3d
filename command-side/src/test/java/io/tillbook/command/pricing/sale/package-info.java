/** Tests of what sales tell of their prices. */
@NullMarked
package io.tillbook.command.pricing.sale;

import org.jspecify.annotations.NullMarked;
