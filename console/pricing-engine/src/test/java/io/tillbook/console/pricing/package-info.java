/** Tests of the module, under Node where there is one. */
@NullMarked
package io.tillbook.console.pricing;

import org.jspecify.annotations.NullMarked;
