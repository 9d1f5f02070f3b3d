/** Worked prices of the API, asked of the module. */
@NullMarked
package io.tillbook.api.pricing.engine;

import org.jspecify.annotations.NullMarked;
