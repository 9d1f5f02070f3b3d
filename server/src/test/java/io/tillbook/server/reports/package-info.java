@org.jspecify.annotations.NullMarked
package io.tillbook.server.reports;
