package org.whatmatters.referral.search;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who or what is looked for. A list shows of these what it would show without: who looks finds nothing else.
///
/// @param words each the start of a word of the name, folded as `name_words` does
/// @param reference of the one referral that is looked for
/// @param bornOn as a profile says it; only a host looks for that, the others are not told
public record Sought(
        List<String> words,
        @Nullable String reference,
        @Nullable String bornOn) {

    /// Everybody in the list.
    public static final Sought ANYBODY = new Sought(List.of(), null, null);

    /// After every word that begins in the same way.
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /// A query for the ids of all referrals that it could mean; absent where it means anybody.
    public Optional<String> candidates(FindingList first, FindingList... more) {
        var lists = EnumSet.of(first, more);
        var words = IntStream.range(0, words().size()).mapToObj(number -> word(number, lists));
        var others = Stream.of(
                        reference == null ? null : "select id from referral where reference = :reference",
                        bornOn == null ? null : born(lists))
                .filter(Objects::nonNull);
        return Stream.concat(words, others).reduce((one, other) -> one + " intersect " + other);
    }

    private static String word(int number, Set<FindingList> lists) {
        var named = lists.stream().map(list -> "'" + list + "'").collect(Collectors.joining(", "));
        return """
                select f.referral_id as id from finding f
                 where f.organisation_id = :organisation and f.list in (%2$s)
                   and f.word >= :word%1$d and f.word < :wordEnd%1$d
                """.formatted(number, named);
    }

    /// Only a host knows when somebody was born.
    private static String born(Set<FindingList> lists) {
        return lists.contains(FindingList.SENT) || lists.contains(FindingList.OFFERED)
                ? "select id from referral where false"
                : """
                select r.id from person_name n
                       cross join lateral ids_of_person(n.person_id) i (id) join referral r on r.person_id = i.id
                 where n.birth_date = :born
                """;
    }

    /// What [#candidates] names.
    public Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        for (var number = 0; number < words.size(); number++) {
            parameters.put("word" + number, words.get(number));
            parameters.put("wordEnd" + number, words.get(number) + LAST);
        }
        if (reference != null) {
            parameters.put("reference", reference);
        }
        if (bornOn != null) {
            parameters.put("born", bornOn);
        }
        return parameters;
    }
}
