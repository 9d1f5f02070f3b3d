/** Tests of reading GS1 element strings. */
@NullMarked
package io.tillbook.api.catalog.gs1;

import org.jspecify.annotations.NullMarked;
