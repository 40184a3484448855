package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/google/cel-go/common/types"
	"github.com/google/cel-go/common/types/ref"
	"github.com/google/cel-go/common/types/traits"
)

// text writes a value as CEL does, in the way of the function of that name in test/check/cel.
func text(value ref.Val) string {
	switch typed := value.(type) {
	case types.String:
		return quoted(string(typed))
	case types.Bytes:
		return "b" + quoted(latin1(typed))
	case types.Null:
		return "null"
	case types.Uint:
		return fmt.Sprintf("%du", uint64(typed))
	case types.Double:
		return double(float64(typed))
	case *types.Type:
		return typed.TypeName()
	case *types.Optional:
		if !typed.HasValue() {
			return "none"
		}
		return "optional(" + text(typed.GetValue()) + ")"
	case traits.Lister:
		return "[" + strings.Join(items(typed.Iterator(), text), ", ") + "]"
	case traits.Mapper:
		entry := func(key ref.Val) string { return text(key) + ": " + text(typed.Get(key)) }
		return "{" + strings.Join(items(typed.Iterator(), entry), ", ") + "}"
	}
	if converted, ok := value.ConvertToType(types.StringType).(types.String); ok {
		return string(converted)
	}
	return fmt.Sprint(value.Value())
}

func items(each traits.Iterator, write func(ref.Val) string) (written []string) {
	for each.HasNext() == types.True {
		written = append(written, write(each.Next()))
	}
	return written
}

// double writes whole numbers with a zero behind the point.
func double(value float64) string {
	switch {
	case math.IsInf(value, 1):
		return "Infinity"
	case math.IsInf(value, -1):
		return "-Infinity"
	case value == math.Trunc(value):
		return strconv.FormatFloat(value, 'f', 1, 64)
	}
	return strconv.FormatFloat(value, 'g', -1, 64)
}

func quoted(text string) string {
	var written bytes.Buffer
	encoder := json.NewEncoder(&written)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(text); err != nil {
		return text
	}
	return strings.TrimSuffix(written.String(), "\n")
}

// latin1 reads each byte as the character of its number.
func latin1(value []byte) string {
	characters := make([]rune, len(value))
	for at, each := range value {
		characters[at] = rune(each)
	}
	return string(characters)
}
