package io.tillbook.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaPrinter;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestEventStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema as it is executed is the published one. Run with -Dtillbook.update-references=true to publish it. */
class SchemaTest {

    private static final Path PUBLISHED = Path.of(System.getProperty("basedir", "."), "..", "docs", "reference",
            "schema.graphqls");

    private static final Set<String> OWN_DIRECTIVES = Set.of("needs", "unrestricted", "question");

    @Test
    void isThePublishedOne(@TempDir Path directory) throws IOException {
        try (TestEventStore events = new TestEventStore();
                QuerySide side = new QuerySide(events, ViewsProperties.in(directory))) {
            SchemaPrinter printer = new SchemaPrinter(
                    SchemaPrinter.Options.defaultOptions()
                            .includeDirectiveDefinition(OWN_DIRECTIVES::contains)
                            .includeScalarTypes(true));
            String schema = printer.print(side.source().schema());
            if (Boolean.getBoolean("tillbook.update-references")) {
                Files.createDirectories(PUBLISHED.getParent());
                Files.writeString(PUBLISHED, schema);
            }
            assertThat(PUBLISHED).hasContent(schema);
        }
    }
}
