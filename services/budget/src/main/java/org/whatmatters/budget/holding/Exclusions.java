package org.whatmatters.budget.holding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the money may not buy, found by words. Words cannot judge: what they only raise is for an officer to look
/// at, and only what no officer may agree to is stopped here.
///
/// Source: the exclusion lists published for personal health budgets; the file `exclusions.txt` holds them as data.
public final class Exclusions {

    /// What a word means for a line of the plan.
    public enum Verdict {
        /// No sign of anything excluded, though it sounds like it.
        ALLOW,
        /// The approving officer must look.
        REFER,
        /// Nobody may agree to it.
        BLOCK
    }

    /// A rule that a line touches.
    public record Finding(Verdict verdict, String category) {}

    private record Rule(Verdict verdict, String category, Pattern words) {}

    private final List<Rule> rules;

    private Exclusions(List<Rule> rules) {
        this.rules = rules;
    }

    /// Reads rules as `VERDICT | category | phrase, phrase`; empty lines and lines with `#` say nothing.
    public static Exclusions parse(String text) {
        return new Exclusions(text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(Exclusions::rule)
                .toList());
    }

    private static Rule rule(String line) {
        var parts = line.split("\\|", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not VERDICT | category | phrases: " + line);
        }
        return new Rule(Verdict.valueOf(parts[0].strip()), parts[1].strip(), anyOf(parts[2]));
    }

    /// Whole words only, singular or plural: "gin" is in no "ginger".
    private static Pattern anyOf(String phrases) {
        var alternatives = Arrays.stream(phrases.split(",", -1))
                .map(phrase -> Pattern.quote(phrase.strip()))
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "\\b(?:" + alternatives + ")(?:s|es)?\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// The strictest rule that the words of a line touch.
    public Optional<Finding> check(String description) {
        var text = withoutAllowed(description);
        return find(Verdict.BLOCK, text).or(() -> find(Verdict.REFER, text));
    }

    private String withoutAllowed(String description) {
        var text = description;
        for (var rule : rules) {
            if (rule.verdict() == Verdict.ALLOW) {
                text = rule.words().matcher(text).replaceAll(" ");
            }
        }
        return text;
    }

    private Optional<Finding> find(Verdict verdict, String text) {
        return rules.stream()
                .filter(rule ->
                        rule.verdict() == verdict && rule.words().matcher(text).find())
                .map(rule -> new Finding(verdict, rule.category()))
                .findFirst();
    }
}
