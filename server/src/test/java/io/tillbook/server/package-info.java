/** Tests of the whole server. */
@org.jspecify.annotations.NullMarked
package io.tillbook.server;
