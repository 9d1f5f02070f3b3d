/** Contract of the catalog: locations and products. */
@NullMarked
package io.tillbook.api.catalog;

import org.jspecify.annotations.NullMarked;
