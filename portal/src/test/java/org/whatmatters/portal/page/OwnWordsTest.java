package org.whatmatters.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnWordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @ParameterizedTest
    @CsvSource({"self, pl", "self, ar", "finder, pl", "finder, ar"})
    void each_language_says_all_that_english_says_and_nothing_else(String pages, String language) throws IOException {
        var english = words(pages + ".properties");
        var other = words(pages + "_" + language + ".properties");

        assertThat(other.keySet()).isEqualTo(english.keySet());
        assertThat(other.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
            words.load(reader);
        }
        return words;
    }
}
