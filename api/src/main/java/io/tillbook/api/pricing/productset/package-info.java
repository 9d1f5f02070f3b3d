/** Product sets: goods that promotions name by one word. */
@NullMarked
package io.tillbook.api.pricing.productset;

import org.jspecify.annotations.NullMarked;
