/** What an operator sees: health, metrics, the messages of a start and of one that failed. */
@NullMarked
package io.tillbook.server.operations;

import org.jspecify.annotations.NullMarked;
