/** Tests of the contract of markdowns. */
@NullMarked
package io.tillbook.api.pricing.markdown;

import org.jspecify.annotations.NullMarked;
