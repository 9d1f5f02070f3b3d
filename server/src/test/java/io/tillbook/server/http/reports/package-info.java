@org.jspecify.annotations.NullMarked
package io.tillbook.server.http.reports;
