/** Holds what is delivered for containers to what the server has, without any engine that runs them. */
@org.jspecify.annotations.NullMarked
package io.tillbook.server.docker;
