/** Contract of the server itself: who may watch and control it. */
@NullMarked
package io.tillbook.api.operations;

import org.jspecify.annotations.NullMarked;
