package org.whatmatters.person.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.whatmatters.person.organisation.Organisation.Host;
import org.whatmatters.person.organisation.Organisations.Neighbour;
import org.whatmatters.platform.web.FieldError;

/// That no place has two hosts for the same: nobody could say then to whom somebody goes. A part of a district that
/// another host serves as a whole is a place of its own, and goes before it.
final class Places {

    private Places() {}

    /// What of a host a neighbour has already, each with both names.
    static List<FieldError> claimedTwice(String name, Host host, List<Neighbour> neighbours) {
        var faults = new ArrayList<FieldError>();
        for (var neighbour : neighbours) {
            var other = neighbour.host();
            var both = name + " and " + neighbour.name() + " cannot both ";
            if (doTheSame(host, other)) {
                var practices = common(Host::practices, host, other);
                if (!practices.isEmpty()) {
                    faults.add(servedByAnother("practices", both + "serve the practice " + inWords(practices) + "."));
                }
                if (!common(Host::networks, host, other).isEmpty()) {
                    faults.add(servedByAnother("networks", both + "serve one of these networks."));
                }
                var sectors = common(Host::postcodeSectors, host, other);
                if (!sectors.isEmpty()) {
                    faults.add(servedByAnother("postcodeSectors", both + "serve " + inWords(sectors) + "."));
                }
                var districts = common(Host::postcodeDistricts, host, other);
                if (!districts.isEmpty()) {
                    faults.add(servedByAnother("postcodeDistricts", both + "serve " + inWords(districts) + "."));
                }
            }
            if (host.defaultHost() && other.defaultHost()) {
                faults.add(new FieldError(
                        "/host/defaultHost", "ANOTHER_DEFAULT_HOST", both + "take whom nobody else takes."));
            }
        }
        return faults;
    }

    private static FieldError servedByAnother(String field, String message) {
        return new FieldError("/host/" + field, "SERVED_BY_ANOTHER", message);
    }

    private static boolean doTheSame(Host one, Host other) {
        return one.capabilities().stream().anyMatch(other.capabilities()::contains);
    }

    private static <T> List<T> common(Function<Host, List<T>> places, Host one, Host other) {
        return places.apply(one).stream()
                .filter(places.apply(other)::contains)
                .distinct()
                .toList();
    }

    private static String inWords(List<String> places) {
        return places.stream().sorted().collect(Collectors.joining(", "));
    }
}
