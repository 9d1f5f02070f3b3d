/** What is due for goods that would come back. Nothing is recorded. */
@NullMarked
package io.tillbook.query.returns;

import org.jspecify.annotations.NullMarked;
