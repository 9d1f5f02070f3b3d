/** Tests of the decisions of the catalog. */
@NullMarked
package io.tillbook.command.catalog;

import org.jspecify.annotations.NullMarked;
