// The limit that the speech pool is measured against: libespeak-ng called in a loop, in C, in one process.
// Usage: espeak-loop DATAFOLDER VOICE RATE TEXTFILE [PAUSE]   one utterance a line; the folder holds espeak-ng-data.
// PAUSE: microseconds of sleep before each text, as a program that waits for its requests sleeps.
// Prints: utterances, audio seconds, processor seconds, median seconds from the call to its first samples.
#include <espeak-ng/speak_lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static long samples;
static double called, first;

static double seconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

static int take(short *wave, int count, espeak_EVENT *events) {
  (void)events;
  if (wave && count > 0) {
    if (first < 0) first = seconds(CLOCK_MONOTONIC) - called;
    samples += count;
  }
  return 0;
}

static int by_size(const void *one, const void *other) {
  double a = *(const double *)one, b = *(const double *)other;
  return (a > b) - (a < b);
}

int main(int count, char **arguments) {
  if (count < 5 || count > 6) return fprintf(stderr, "Usage: espeak-loop DATAFOLDER VOICE RATE TEXTFILE [PAUSE]\n"), 2;
  int pause = count == 6 ? atoi(arguments[5]) : 0;
  int rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 60, arguments[1], espeakINITIALIZE_DONT_EXIT);
  FILE *file = fopen(arguments[4], "r");
  if (rate <= 0 || !file || espeak_SetVoiceByName(arguments[2]) != EE_OK) return fprintf(stderr, "Cannot start.\n"), 1;
  espeak_SetParameter(espeakRATE, atoi(arguments[3]), 0);
  espeak_SetSynthCallback(take);

  char *line = NULL;
  size_t room = 0;
  long utterances = 0, most = 1 << 20;
  double *firsts = malloc(sizeof *firsts * most);
  double start = seconds(CLOCK_PROCESS_CPUTIME_ID);
  while (firsts && utterances < most && getline(&line, &room, file) > 0) {
    line[strcspn(line, "\n")] = 0;
    if (pause > 0) usleep(pause);
    called = seconds(CLOCK_MONOTONIC);
    first = -1;
    espeak_Synth(line, strlen(line) + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8 | espeakENDPAUSE, NULL, NULL);
    firsts[utterances++] = first;
  }
  double used = seconds(CLOCK_PROCESS_CPUTIME_ID) - start;
  if (utterances == 0) return fprintf(stderr, "The file has no text.\n"), 1;
  qsort(firsts, utterances, sizeof *firsts, by_size);
  printf("%ld %.6f %.6f %.9f\n", utterances, samples / (double)rate, used, firsts[utterances / 2]);
  return 0;
}
