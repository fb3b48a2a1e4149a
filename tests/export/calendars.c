/* What libical reads in calendars: one line an event, with its identifier, start and end. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void fail(const char *what, const char *where) {
  fprintf(stderr, "%s: %s\n", where, what);
  exit(1);
}

static char *contents(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) fail("not readable", path);
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = calloc(1, (size_t)size + 1);
  if (fread(text, 1, (size_t)size, file) != (size_t)size) fail("not read", path);
  fclose(file);
  return text;
}

static void print_time(struct icaltimetype moment, const char *where) {
  if (moment.is_date) {
    printf("\t%04d-%02d-%02d", moment.year, moment.month, moment.day);
    return;
  }
  if (!moment.zone) fail("a time without a zone", where);
  time_t instant = icaltime_as_timet_with_zone(moment, moment.zone);
  char text[32];
  strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", gmtime(&instant));
  printf("\t%s", text);
}

static const char *identifier(icalcomponent *event) {
  icalproperty *property = icalcomponent_get_first_property(event, ICAL_X_PROPERTY);
  for (; property; property = icalcomponent_get_next_property(event, ICAL_X_PROPERTY))
    if (!strcmp(icalproperty_get_x_name(property), "X-CAMPAGNE-ID"))
      return icalproperty_get_value_as_string(property);
  return "";
}

int main(int count, char **paths) {
  /* The zones of the calendar itself, not those that the library has under their names. */
  icaltimezone_set_builtin_tzdata(0);
  for (int at = 1; at < count; at++) {
    icalcomponent *calendar = icalparser_parse_string(contents(paths[at]));
    if (!calendar) fail("no calendar", paths[at]);
    if (icalcomponent_count_errors(calendar)) fail("errors", paths[at]);
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    for (; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
      printf("%s", identifier(event));
      print_time(icalcomponent_get_dtstart(event), paths[at]);
      print_time(icalcomponent_get_dtend(event), paths[at]);
      printf("\n");
    }
  }
  return 0;
}
