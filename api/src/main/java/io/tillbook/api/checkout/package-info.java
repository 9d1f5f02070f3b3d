/** Contract of the checkout: what sales and returns have in common. */
@NullMarked
package io.tillbook.api.checkout;

import org.jspecify.annotations.NullMarked;
