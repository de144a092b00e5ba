package org.whatmatters.person.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/// The words in which a person is asked. What was agreed to holds for the words that were shown, so that a version is
/// never changed: a new one is added to `agreement/wordings.json`.
///
/// @param from the day it came into use
/// @param read "Which of your own words may {organisation} read?"
/// @param change how to say no later
record Wording(int version, LocalDate from, String read, String feedback, String texts, String change) {

    private static final List<Wording> ALL = all();

    static Wording current() {
        return ALL.getLast();
    }

    private static List<Wording> all() {
        try (var file = new ClassPathResource("agreement/wordings.json").getInputStream()) {
            var wordings = JsonMapper.shared().readValue(file, Wording[].class);
            return List.of(wordings).stream()
                    .sorted(Comparator.comparingInt(Wording::version))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the wordings cannot be read", e);
        }
    }
}
