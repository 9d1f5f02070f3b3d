/** Tests of the rule language. */
@NullMarked
package io.tillbook.api.pricing.language;

import org.jspecify.annotations.NullMarked;
