/** What operators are shown of the server itself. */
@NullMarked
package io.tillbook.query.operations;

import org.jspecify.annotations.NullMarked;
