/// Every agency's form as it looks, for whoever looks after the forms.
@NullMarked
package org.whatmatters.portal.forms;

import org.jspecify.annotations.NullMarked;
