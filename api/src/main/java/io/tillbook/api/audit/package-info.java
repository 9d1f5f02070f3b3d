/** Contract of the history: who may see it. */
@NullMarked
package io.tillbook.api.audit;

import org.jspecify.annotations.NullMarked;
