package org.whatmatters.referral.signpost.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.whatmatters.referral.unmet.Need;

/// Makes a need out of what somebody typed into a search, so that the words themselves need not be kept: there may be a
/// name among them.
@Component
public class NeedWords {

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]+");

    private final Map<String, Need> needs = new HashMap<>();

    /// Reads the list.
    ///
    /// @param file one need a line: `FOOD = hungry, hunger`; a word stands on one line only
    public NeedWords(@Value("classpath:need/words.txt") Resource file) throws IOException {
        file.getContentAsString(UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(this::learn);
    }

    private void learn(String line) {
        var sides = line.split("=", 2);
        var need = Need.valueOf(sides[0].strip());
        Arrays.stream(sides[1].split(","))
                .map(String::strip)
                .filter(word -> needs.put(word, need) != null)
                .findAny()
                .ifPresent(word -> {
                    throw new IllegalStateException("stands twice in the words of needs: " + word);
                });
    }

    /// The need that the first known word means; [Need#OTHER] where none is known.
    public Need in(@Nullable String typed) {
        return typed == null
                ? Need.OTHER
                : words(typed)
                        .map(needs::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(Need.OTHER);
    }

    private static Stream<String> words(String typed) {
        return NOT_A_LETTER.splitAsStream(typed.toLowerCase(Locale.UK));
    }
}
