package io.tillbook.architecture.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule holds of every file, and finds the file that was written to break it. */
class TidyTest {
    private static final List<SourceFile> FILES = SourceFile.all();

    static Stream<TidyRule> rules() {
        return TidyRules.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyFileKeeps(TidyRule rule) {
        assertThat(rule.placesIn(FILES)).as(rule.says()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFinds(TidyRule rule) {
        assertThat(rule.placesIn(List.of(rule.violation()))).as(rule.says()).isNotEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        assertThat(FILES.stream().filter(SourceFile::isMain).map(TidyTest::packageInfo).distinct())
                .allSatisfy(path -> assertThat(FILES).anyMatch(file -> file.path().equals(path)
                        && file.text().startsWith("/**")
                        && file.text().contains("NullMarked")));
    }

    @Test
    void halfOfTheFilesAreShortAndNineOfTenAreNotLong() {
        List<Integer> lengths = FILES.stream()
                .filter(SourceFile::isMain)
                .filter(file -> !file.path().endsWith("package-info.java"))
                .map(file -> file.lines().size())
                .sorted()
                .toList();

        assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(60);
        assertThat(lengths.get(lengths.size() * 9 / 10)).isLessThanOrEqualTo(150);
    }

    @Test
    void theRepositoryWasFound() {
        assertThat(FILES).extracting(SourceFile::path)
                .contains("pom.xml", "README.md", "api/src/main/java/io/tillbook/api/kernel/Money.java");
    }

    private static String packageInfo(SourceFile file) {
        return file.path().substring(0, file.path().lastIndexOf('/')) + "/package-info.java";
    }
}
