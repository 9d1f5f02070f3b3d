/** What tests of several rooms of the server share. */
@org.jspecify.annotations.NullMarked
package io.tillbook.server.testing;
