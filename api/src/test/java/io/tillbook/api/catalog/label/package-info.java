/** Tests of what codes say of goods. */
@NullMarked
package io.tillbook.api.catalog.label;

import org.jspecify.annotations.NullMarked;
