/** What a code that was scanned says of the goods, also where a scale has printed their weight or price into it. */
@NullMarked
package io.tillbook.api.catalog.label;

import org.jspecify.annotations.NullMarked;
