// Ink draws nothing but the last frame where CI is set; the screens under test are drawn in a terminal of their own.
process.env.CI = 'false';
