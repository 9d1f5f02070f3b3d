/** Tests of alerting. */
@org.jspecify.annotations.NullMarked
package io.tillbook.server.alerting;
