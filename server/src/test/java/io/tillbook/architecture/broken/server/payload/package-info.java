/** Breaks rules, so that they can be seen to bite. */
@org.jspecify.annotations.NullMarked
package io.tillbook.architecture.broken.server.payload;
