package org.whatmatters.portal.lists;

import java.util.List;
import java.util.stream.IntStream;
import org.whatmatters.portal.services.ListService.Hands;
import org.whatmatters.portal.services.WorkloadService.Room;

/// What one worker has in hand beside what they may have, measured against the longest of both among their
/// neighbours; the table beside the picture says the same.
///
/// @param width of what they have, 0 to 340, the units of the picture
/// @param most of what they may have, likewise; 0 where nobody said
/// @param top where it begins
public record LoadBar(String label, String text, int width, int most, int top) {

    private static final int LONGEST = 340;
    private static final int ROW = 52;

    static List<LoadBar> of(List<Hands> team) {
        var longest = team.stream()
                .mapToLong(hands -> Math.max(inHand(hands), mayHave(hands)))
                .max()
                .orElse(0);
        return IntStream.range(0, team.size())
                .mapToObj(at -> bar(team.get(at), longest, at))
                .toList();
    }

    private static LoadBar bar(Hands hands, long longest, int at) {
        var name = hands.name() == null ? "Name not known" : hands.name();
        return new LoadBar(name, text(hands), width(inHand(hands), longest), width(mayHave(hands), longest), at * ROW);
    }

    private static String text(Hands hands) {
        var room = hands.room();
        return room == null || room.most() == null
                ? String.valueOf(inHand(hands))
                : inHand(hands) + " of " + room.most();
    }

    private static long inHand(Hands hands) {
        var room = hands.room();
        return room == null ? 0 : room.inHand();
    }

    private static long mayHave(Hands hands) {
        Room room = hands.room();
        return room == null || room.most() == null ? 0 : room.most();
    }

    private static int width(long points, long longest) {
        return longest == 0 ? 0 : (int) Math.round((double) LONGEST * points / longest);
    }
}
