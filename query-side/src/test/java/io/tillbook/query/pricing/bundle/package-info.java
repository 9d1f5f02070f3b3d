/** Tests of bundles for tills. */
@NullMarked
package io.tillbook.query.pricing.bundle;

import org.jspecify.annotations.NullMarked;
