/** Tests of how it is decided how labels are read. */
@NullMarked
package io.tillbook.command.catalog.label;

import org.jspecify.annotations.NullMarked;
