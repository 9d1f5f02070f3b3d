package io.tillbook.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whatever the ledger can record has a word in the schema: an answer that has none fails as a whole. */
class EnumsOfSchemaTest {
    private static final PathMatchingResourcePatternResolver RESOURCES = new PathMatchingResourcePatternResolver();

    @TestFactory
    List<DynamicTest> haveAllWordsOfTheContract() throws IOException {
        Map<String, Set<String>> contract = contract();
        return schema().getTypes(EnumTypeDefinition.class)
                .stream()
                .filter(words -> contract.containsKey(words.getName()))
                .map(words -> DynamicTest.dynamicTest(words.getName(),
                        () -> assertThat(words(words)).containsAll(contract.get(words.getName()))))
                .toList();
    }

    @Test
    void someAreOfTheContract() throws IOException {
        assertThat(contract()).containsKeys("FlagKind", "CouponState", "CodeKind");
    }

    private static Set<String> words(EnumTypeDefinition words) {
        return words.getEnumValueDefinitions()
                .stream()
                .map(EnumValueDefinition::getName)
                .collect(Collectors.toSet());
    }

    private static TypeDefinitionRegistry schema() throws IOException {
        TypeDefinitionRegistry all = new TypeDefinitionRegistry();
        for (Resource part : RESOURCES.getResources("classpath*:graphql/*.graphqls")) {
            try (InputStreamReader text = new InputStreamReader(part.getInputStream(), StandardCharsets.UTF_8)) {
                all.merge(new SchemaParser().parse(text));
            }
        }
        return all;
    }

    /** The enums of the contract by their names; those of two capabilities that have the same name are left out. */
    private static Map<String, Set<String>> contract() throws IOException {
        Map<String, Set<String>> found = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (Resource file : RESOURCES.getResources("classpath*:io/tillbook/api/**/*.class")) {
            String path = file.getURL().getPath();
            String name = path.substring(path.indexOf("io/tillbook/api/"), path.length() - ".class".length())
                    .replace('/', '.');
            Class<?> type = type(name);
            if (type.isEnum() && found.put(type.getSimpleName(), Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.toSet())) != null) {
                twice.add(type.getSimpleName());
            }
        }
        found.keySet().removeAll(twice);
        return found;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, EnumsOfSchemaTest.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
