package org.whatmatters.benchmarks.load;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.Address;
import org.whatmatters.person.record.Address.Use;
import org.whatmatters.person.record.Communication;
import org.whatmatters.person.record.Home;
import org.whatmatters.person.record.PartialDate;
import org.whatmatters.person.record.Postcode;
import org.whatmatters.person.record.SafeContact.Answer;
import org.whatmatters.person.record.SafeContact.Channel;

/// Invents the people of the town.
final class Residents {

    private static final String INWARD = "ABDEFGHJLNPQRSTUWXYZ";
    private static final int OLDEST = 100;
    private static final double MANY_ARE_OLD = 0.6;
    private static final double SPEAKS_IT_BEST = 0.45;

    private final Names names = new Names();
    private final List<String> streets = Packaged.lines("streets.txt").toList();
    private final Town town;
    private final Numbers numbers;
    private final LocalDate youngestBorn;

    /// @param from nobody is born after the first referral may have been made
    Residents(Town town, Numbers numbers, LocalDate from) {
        this.town = town;
        this.numbers = numbers;
        this.youngestBorn = from;
    }

    Resident resident(int person, Dice dice) {
        var origin = names.origin(dice);
        var host = dice.pick(town.hosts());
        var home = home(host, dice);
        return new Resident(
                names.name(origin, dice),
                birthDate(dice),
                numbers.nhsNumber(person).orElse(null),
                phone(dice),
                home,
                host.practices().isEmpty() || dice.chance(0.15) ? null : dice.pick(host.practices()),
                communication(origin, dice),
                safe(dice));
    }

    private Home home(Town.Host host, Dice dice) {
        var street = dice.between(1, 180) + " " + dice.pick(streets);
        var inward = "%d%c%c".formatted(dice.between(1, 9), letter(dice), letter(dice));
        var postcode = Postcode.parse(dice.pick(host.districts()) + inward).orElseThrow();
        return new Home(List.of(new Address(Use.MAIN, List.of(street, "Harrowdale"), postcode)), false);
    }

    private static char letter(Dice dice) {
        return INWARD.charAt(dice.between(0, INWARD.length() - 1));
    }

    private PartialDate birthDate(Dice dice) {
        var age = OLDEST * Math.pow(dice.share(), MANY_ARE_OLD);
        var born = youngestBorn.minusDays((long) (age * 365.25));
        var known = dice.share();
        if (known < 0.04) {
            return new PartialDate.OfYear(Year.from(born));
        }
        return known < 0.06 ? new PartialDate.OfMonth(YearMonth.from(born)) : new PartialDate.OfDay(born);
    }

    /// Only numbers that Ofcom keeps for invented people.
    private static @Nullable String phone(Dice dice) {
        var kind = dice.share();
        if (kind < 0.07) {
            return null;
        }
        return (kind < 0.15 ? "01632 960%03d" : "07700 900%03d").formatted(dice.between(0, 999));
    }

    private static Communication communication(Names.Origin origin, Dice dice) {
        var speaksItBest = !origin.language().equals("en") && dice.chance(SPEAKS_IT_BEST);
        return new Communication(speaksItBest ? origin.language() : "en", speaksItBest && dice.chance(0.5), List.of());
    }

    private static Map<Channel, Answer> safe(Dice dice) {
        var answers = new EnumMap<Channel, Answer>(Channel.class);
        for (var channel : Channel.values()) {
            answers.put(channel, dice.chance(0.7) ? Answer.YES : dice.chance(0.6) ? Answer.NO : Answer.UNKNOWN);
        }
        return answers;
    }
}
